"""Make a redline of two Word files with Docxodus, through docx-scalpel.

python bench/docxodus_program.py OLD.docx NEW.docx REDLINE.docx
"""

import sys
from pathlib import Path

from docx_scalpel import docx_diff_compare

if __name__ == "__main__":
    old, new, redline = map(Path, sys.argv[1:])
    redline.write_bytes(docx_diff_compare(old.read_bytes(), new.read_bytes()))
