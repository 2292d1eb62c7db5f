"""Flask and Flask-SocketIO: turns HTTP and sockets into calls to the use cases."""
