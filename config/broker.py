"""Transport options of the Celery broker, by the kind of url."""


def transport_options(url, folder):
    """Options for kombu: where the embedded broker keeps its files, and how soon a dead broker gives up.

    A request must never wait for a broker: what it announces is already a row in the outbox.
    """
    if url.startswith("filesystem:"):
        queue = folder / "queue"
        control = folder / "control"
        queue.mkdir(parents=True, exist_ok=True, mode=0o700)
        control.mkdir(parents=True, exist_ok=True, mode=0o700)
        return {
            "data_folder_in": str(queue),
            "data_folder_out": str(queue),
            "control_folder": str(control),
            "polling_interval": 0.5,
        }
    if url.startswith("redis"):
        return {"socket_connect_timeout": 1, "socket_timeout": 5, "visibility_timeout": 900, "max_retries": 1}
    return {"connect_timeout": 1, "max_retries": 1, "confirm_publish": True}
