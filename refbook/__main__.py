"""`python -m refbook` is `refbook`."""

from refbook.cli import main

if __name__ == "__main__":
    main()
