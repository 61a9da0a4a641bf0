"""What contributors run: serving while writing, browsers for the tests, signatures, the export."""
