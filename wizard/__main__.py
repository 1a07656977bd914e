"""The command `vagval`, also as `python -m wizard`. Nothing heavy is imported on the way to the window."""

import sys


def main() -> int:
    """Run the program on the command line's words. Returns the exit code."""
    from wizard.cli.exits import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
