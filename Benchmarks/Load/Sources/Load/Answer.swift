/// A status and a body of stated length; the server under test never sends pieces of unknown number to these requests.
struct Answer {
    let status: Int
    let body: [UInt8]

    /// Takes one whole answer off the front of what was read, or nothing while it is not whole.
    init?(taking buffer: inout [UInt8]) {
        guard let end = Self.endOfHead(buffer) else { return nil }
        let head = String(decoding: buffer[..<end], as: UTF8.self).lowercased()
        guard let status = Int(head.split(separator: " ", maxSplits: 2).dropFirst().first ?? "") else { return nil }
        let length = status == 304 || status == 204 ? 0 : Self.length(head)
        guard buffer.count >= end + length else { return nil }
        self.status = status
        body = Array(buffer[end..<(end + length)])
        buffer.removeFirst(end + length)
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for index in 3..<bytes.count where bytes[index] == 10 {
            if bytes[index - 1] == 13, bytes[index - 2] == 10, bytes[index - 3] == 13 { return index + 1 }
        }
        return nil
    }

    private static func length(_ head: String) -> Int {
        for line in head.split(separator: "\r\n") where line.hasPrefix("content-length:") {
            return Int(line.dropFirst(15).drop { $0 == " " }) ?? 0
        }
        return 0
    }
}
