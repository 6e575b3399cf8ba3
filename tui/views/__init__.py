"""Facts as rows: one module a tab."""
