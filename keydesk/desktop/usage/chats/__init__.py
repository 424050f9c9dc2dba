"""The chats: requests that continue one conversation under one key."""
