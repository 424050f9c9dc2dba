"""The database: engine, migrations, column types, hashing and sealing."""
