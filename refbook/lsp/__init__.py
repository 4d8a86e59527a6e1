"""The language server: what `refbook check` finds, while somebody types.

`refbook lsp` talks the Language Server Protocol over standard input and output; it needs the extra `lsp`.
"""
