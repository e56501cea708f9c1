"""Reading the YAML twin: the same data from mappings, every value by the grammar of the text."""
