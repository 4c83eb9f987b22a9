"""Words that know where in their source they stand: see `text.mapped`."""

from planctl.text.mapped import Mapped as Mapped
