"""What other people wrote and the site hands out: one table for the bill of materials, the page and the file of licences."""
