from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """OWASP's second profile (19 MiB, 2 passes, 1 lane): as hard to guess, and log-ins do not eat the memory."""

    time_cost = 2
    memory_cost = 19456
    parallelism = 1
