import Glibc

/// The requests to send, read from a file once.
struct Plan: Sendable {
    let requests: [[UInt8]]

    init(path: String) throws {
        let bytes = try Self.contents(path)
        var requests: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            guard let end = bytes[start...].firstIndex(of: 10),
                let length = Int(String(decoding: bytes[start..<end], as: UTF8.self)), end + 1 + length <= bytes.count
            else { throw Failure.plan(path) }
            requests.append(Array(bytes[(end + 1)..<(end + 1 + length)]))
            start = end + 1 + length
        }
        guard !requests.isEmpty else { throw Failure.plan(path) }
        self.requests = requests
    }

    private static func contents(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw Failure.plan(path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
        return bytes
    }
}

enum Failure: Error {
    case plan(String)
    case connection(String)
}
