"""Whether a style is right: the schema's objections in words, and what the schema cannot see.

from refbook.csl.validate import validate
for finding in validate(Path("my-style.csl")): print(finding.place, finding.message)
"""

from refbook.csl.validate.problems import PROBLEMS
from refbook.csl.validate.run import examine, validate

__all__ = ["PROBLEMS", "examine", "validate"]
