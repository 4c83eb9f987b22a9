"""Make a redline of two Word files with Docxodus' own program, which python-redlines brings and runs.

python bench/docxodus_program.py OLD.docx NEW.docx REDLINE.docx
"""

import sys
from pathlib import Path

from python_redlines import DocxodusEngine

if __name__ == "__main__":
    old, new, redline = map(Path, sys.argv[1:])
    made, _, _ = DocxodusEngine().run_redline("作者", old, new, detect_moves=True)
    redline.write_bytes(made)
