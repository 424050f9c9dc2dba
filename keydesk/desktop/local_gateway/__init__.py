"""The bundled gateway as a child process."""
