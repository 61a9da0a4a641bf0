"""Every page of the site: its address, its template, its title and what it says."""
