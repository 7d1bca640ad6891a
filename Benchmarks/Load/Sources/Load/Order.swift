/// What the command line asks for. Counts, clients and time are bounded, and only the loopback is ever addressed.
struct Order: Sendable {
    static let usage = """
        load PORT PLAN CLIENTS COUNT STATUS [--seconds N] [--pause MS] [--must TEXT]
          PLAN     requests one after another, each as its length in bytes, a line feed, and the bytes
          STATUS   the status every answer must have; --must: the text its body must hold
          --pause  milliseconds a client waits between an answer and its next request
        """

    let port: UInt16
    let plan: String
    let clients: Int
    let count: Int
    let status: Int
    private(set) var seconds = 60.0
    private(set) var pause: UInt32 = 0
    private(set) var must = ""

    init?(_ words: [String]) {
        guard words.count >= 6, words.count % 2 == 0, let port = UInt16(words[1]),
            let clients = Int(words[3]), (1...256).contains(clients),
            let count = Int(words[4]), (1...1_000_000).contains(count), let status = Int(words[5])
        else { return nil }
        (self.port, plan, self.clients, self.count, self.status) = (port, words[2], clients, count, status)
        for index in stride(from: 6, to: words.count, by: 2) {
            guard take(words[index], words[index + 1]) else { return nil }
        }
    }

    private mutating func take(_ name: String, _ value: String) -> Bool {
        switch name {
        case "--must": must = value
        case "--seconds":
            guard let number = Double(value), number > 0, number <= 300 else { return false }
            seconds = number
        case "--pause":
            guard let number = UInt32(value), number <= 10_000 else { return false }
            pause = number
        default: return false
        }
        return true
    }
}
