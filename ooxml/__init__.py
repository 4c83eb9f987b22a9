"""The Word format (ECMA-376): names, measures, XML text and packages."""
