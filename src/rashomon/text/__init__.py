"""Pure tools over text, shared by the stages. No I/O but the models that ship with the package."""
