"""Where planctl begins: `planctl`, or `python -m planctl.cli`."""

import gc
import os
import sys


def main() -> None:
    """Run the command that the command line names, and leave with its exit code."""
    gc.disable()  # a command is short, and what it loads and reads holds no cycles to speak of
    from planctl.cli.main import run

    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
        sys.stderr.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:  # whoever read us has seen enough
        code = _leave_quietly(0)
    except OSError as error:
        print(error.strerror, file=sys.stderr)
        code = _leave_quietly(2)
    else:
        # All is written; to take ten thousand records apart, one by one, would only cost time.
        os._exit(code)
    sys.exit(code)


def _leave_quietly(code: int) -> int:
    """Point standard output at nothing, so that Python's last flush of it fails no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


if __name__ == "__main__":
    main()
