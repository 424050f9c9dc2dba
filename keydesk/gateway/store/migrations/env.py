"""Alembic runs this file; the connection and its transaction are those of ``migrate``."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
