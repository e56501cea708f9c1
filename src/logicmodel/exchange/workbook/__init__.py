"""The workbook in which people tell what has happened: written as a template, read when filled."""
