"""Disambiguation: works whose cites look alike are told apart.

Source: CSL 1.0.2 specification, "Disambiguation". In this order: names are added, given names are added,
conditions become true, years get a suffix. A step is kept only when it tells something apart. Cites are
compared as they are printed after the first, when most is left out.

Every work is rendered once; of those that look alike, only those are rendered again whose names differ where
a step would show more of them. So the cost grows with the number of works, however many look alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refbook.csl.context import SUBSEQUENT, UNCHANGED, Context, NameList, Settings
from refbook.csl.name_index import NameIndex
from refbook.csl.reference import Reference
from refbook.richtext.tree import Inlines, Quoted

if TYPE_CHECKING:
    from refbook.csl.run import Run


_NOTE: Final = "first-reference-note-number"


def disambiguated(run: Run) -> dict[str, Settings]:
    """What is decided for each work that needs it: id -> settings."""
    options = run.processor.style.citation
    if not (
        options.add_names or options.add_givenname or options.add_year_suffix or run.processor.has_conditions
    ):
        return {}
    return Disambiguation(run).settings


class Look:
    """How a cite looks: its text, and what could be changed in it."""

    __slots__ = ("conditions", "lists", "text")

    def __init__(self, text: str, lists: list[NameList], conditions: int) -> None:
        self.text = text
        self.lists = lists
        self.conditions = conditions


class Alike:
    """Works that look alike.

    Attributes:
        references: the works.
        settings: what was decided for them so far.
    """

    __slots__ = ("references", "settings")

    def __init__(self, references: list[Reference], settings: dict[str, Settings]) -> None:
        self.references = references
        self.settings = settings


class Disambiguation:
    """The work of one document.

    Attributes:
        settings: what is decided: id -> settings.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._options = run.processor.style.citation
        self._by_cite = self._options.givenname_rule == "by-cite"
        self._looks: dict[str, Look] = {}
        self.settings: dict[str, Settings] = {}
        references = list(run.references.values())
        if self._options.add_givenname and not self._by_cite:
            self._expand_names(references)
        for group in self._groups(references, self.settings):
            self._tell_apart(group)

    # Looking

    def _look(self, reference: Reference, settings: Settings) -> Look:
        context: Context = self._run.context(reference, settings)
        context.position = SUBSEQUENT
        context.near_note = True
        context.compares = True
        text = distinct(self._run.rendered(context))
        return Look(text, context.lists, context.conditions)

    def _groups(self, references: list[Reference], settings: dict[str, Settings]) -> list[list[Reference]]:
        """The works by how they look, each group in the order of the bibliography."""
        groups: dict[str, list[Reference]] = {}
        for reference in references:
            look = self._look(reference, settings.get(reference.id, UNCHANGED))
            self._looks[reference.id] = look
            groups.setdefault(look.text, []).append(reference)
        return list(groups.values())

    def _expand_names(self, references: list[Reference]) -> None:
        index = NameIndex(self._options.givenname_rule)
        looks = [self._look(reference, UNCHANGED) for reference in references]
        for look in looks:
            index.add(look.lists)
        for reference, look in zip(references, looks, strict=True):
            self.settings[reference.id] = index.settings(look.lists)

    # Telling apart

    def _tell_apart(self, references: list[Reference]) -> None:
        if len(references) < 2:
            return
        groups = [references]
        if self._options.add_names or (self._options.add_givenname and self._by_cite):
            groups = [left for group in groups for left in self._by_names(group)]
        if self._run.processor.has_conditions:
            groups = [left for group in groups for left in self._by_conditions(group)]
        if self._options.add_year_suffix:
            for group in groups:
                for number, reference in enumerate(group, 1):
                    self._keep(reference, self._setting(reference).with_year_suffix(number))

    def _setting(self, reference: Reference) -> Settings:
        return self.settings.get(reference.id, UNCHANGED)

    def _keep(self, reference: Reference, settings: Settings) -> None:
        self.settings[reference.id] = settings

    def _by_conditions(self, references: list[Reference]) -> list[list[Reference]]:
        """What looks alike still once conditions have become true one by one."""
        waiting = [(references, 1)]
        left = []
        while waiting:
            group, count = waiting.pop()
            most = max([self._looks[reference.id].conditions for reference in group])
            while count <= most:
                trial = {each.id: self._setting(each).with_conditions(count) for each in group}
                parts = self._groups(group, trial)
                count += 1
                # What a condition prints may have conditions of its own.
                most = max([most] + [self._looks[reference.id].conditions for reference in group])
                if len(parts) > 1:
                    self.settings |= trial
                    waiting += [(part, count) for part in parts if len(part) > 1]
                    break
            else:
                if not self._options.add_year_suffix and _NOTE not in self._run.processor.asked:
                    # Nothing tells them apart, nor does the number of a note: what can be said is said.
                    for each in group:
                        self._keep(each, self._setting(each).with_conditions(most))
                left.append(group)
        return left

    def _by_names(self, references: list[Reference]) -> list[list[Reference]]:
        """What looks alike still once names and given names were added."""
        waiting = [Steps(references)]
        left = []
        while waiting:
            steps = waiting.pop()
            parts = self._next_split(steps)
            if parts:
                waiting += [steps.of(part) for part in parts if len(part) > 1]
            else:
                left.append(steps.references)
        return left

    def _next_split(self, steps: Steps) -> list[list[Reference]]:
        """The groups that the next step which tells something apart makes; none when no step does."""
        lists = [self._looks[reference.id].lists for reference in steps.references]
        while steps.list < len(lists[0]):
            here = [each[steps.list] for each in lists if steps.list < len(each)]
            parts = self._split_in_list(steps, here)
            if parts:
                return parts
            steps.list, steps.name, steps.level = steps.list + 1, 0, 0
        return []

    def _split_in_list(self, steps: Steps, here: list[NameList]) -> list[list[Reference]]:
        most = max([len(each.names) for each in here])
        while steps.name < most:
            if steps.level == 0 and steps.name >= here[0].shown and not self._options.add_names:
                return []
            parts = self._split_at_name(steps, here)
            if parts:
                return parts
            steps.name, steps.level = steps.name + 1, 0
        return []

    def _split_at_name(self, steps: Steps, here: list[NameList]) -> list[list[Reference]]:
        """Show one more name, then more of its given names."""
        place, name = steps.list, steps.name
        if not _differ(here, name):
            return []
        shown = {each.id: self._setting(each).with_names(place, name + 1) for each in steps.references}
        if name < here[0].shown:
            shown = {each.id: self._setting(each) for each in steps.references}
        elif steps.level == 0:
            steps.level = 1
            parts = self._split(steps.references, shown)
            if parts:
                return parts
        if not (self._options.add_givenname and self._by_cite):
            return []
        for level in here[0].levels:
            if level >= steps.level:
                steps.level = level + 1
                trial = {id: settings.with_given(place, name, level) for id, settings in shown.items()}
                parts = self._split(steps.references, trial)
                if parts:
                    return parts
        return []

    def _split(self, references: list[Reference], trial: dict[str, Settings]) -> list[list[Reference]]:
        """The groups that settings make, which are kept if there are several."""
        before = {reference.id: self._looks[reference.id] for reference in references}
        parts = self._groups(references, trial)
        if len(parts) > 1:
            self.settings |= trial
            return parts
        self._looks |= before
        return []


class Steps:
    """Works that look alike, and how far the names were gone through.

    Attributes:
        references: the works.
        list: the list of names.
        name: the name in it.
        level: the next level of its given names; 0 when the name itself is not yet shown.
    """

    __slots__ = ("level", "list", "name", "references")

    def __init__(self, references: list[Reference]) -> None:
        self.references = references
        self.list = 0
        self.name = 0
        self.level = 0

    def of(self, references: list[Reference]) -> Steps:
        """The same place for fewer works."""
        steps = Steps(references)
        steps.list, steps.name, steps.level = self.list, self.name, self.level
        return steps


def _differ(lists: list[NameList], name: int) -> bool:
    """Whether showing more of a name could make a difference."""
    first = lists[0]
    own = first.names[name] if name < len(first.names) else None
    for each in lists:
        if (each.names[name] if name < len(each.names) else None) != own or len(each.names) != len(
            first.names
        ):
            return True
    return False


def distinct(inlines: Inlines) -> str:
    """A text that is the same only for cites that look the same, quotation marks included; how names and
    titles are formatted tells nobody which work is meant."""
    parts: list[str] = []
    _write(inlines, parts)
    return "".join(parts)


def _write(inlines: Inlines, parts: list[str]) -> None:
    for child in inlines:
        if isinstance(child, str):
            parts.append(child)
        else:
            if isinstance(child, Quoted):
                parts.append("\0“")
            _write(child.children, parts)
            if isinstance(child, Quoted):
                parts.append("\0")
