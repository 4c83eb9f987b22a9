"""Make a redline of two Word files with the engine of Docxodus alone, as docx-scalpel hosts it.

python bench/scalpel_program.py OLD.docx NEW.docx REDLINE.docx
"""

import sys
from pathlib import Path

from docx_scalpel import docx_diff_compare

if __name__ == "__main__":
    old, new, redline = map(Path, sys.argv[1:])
    redline.write_bytes(docx_diff_compare(old.read_bytes(), new.read_bytes()))
