import Glibc

/// What the program says to whoever started it; each line leaves at once, also into a file or a pipe.
enum Console {
    static func say(_ text: String) { send(text + "\n", to: STDOUT_FILENO) }

    static func complain(_ text: String) { send(text + "\n", to: STDERR_FILENO) }

    private static func send(_ text: String, to stream: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let sent = bytes.withUnsafeBytes { write(stream, $0.baseAddress, $0.count) }
            guard sent > 0 || errno == EINTR else { return }
            bytes = bytes.dropFirst(max(0, sent))
        }
    }
}
