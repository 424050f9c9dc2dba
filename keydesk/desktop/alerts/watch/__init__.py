"""What looks after alerts while any page is shown: the count at the bell, and notifications."""
