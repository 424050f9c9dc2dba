"""The request log: what keys asked for, one line a request."""
