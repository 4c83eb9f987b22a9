"""`python -m planctl.cli` is `planctl`."""

from planctl.cli.main import main

main()
