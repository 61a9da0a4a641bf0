"""What the pages say and how they are written: page models, templates, Markdown."""
