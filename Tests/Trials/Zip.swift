/// Writes archives for tests, honest or lying: entries are stored as they are.
package enum Zip {
    /// A part of an archive.
    package struct Entry {
        let name: String
        let bytes: [UInt8]
        /// What the directory says of the unpacked size, if not the truth.
        let claims: Int?

        /// A part by its name and bytes.
        package init(name: String, bytes: [UInt8], claims: Int? = nil) {
            (self.name, self.bytes, self.claims) = (name, bytes, claims)
        }
    }

    /// The archive of these parts.
    package static func archive(_ entries: [Entry]) -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = body.count
            let name = Array(entry.name.utf8)
            let facts =
                two(20) + two(0x800) + two(0) + four(0) + four(crc(entry.bytes)) + four(entry.bytes.count)
                + four(entry.claims ?? entry.bytes.count) + two(name.count) + two(0)
            body += four(0x0403_4B50) + facts + name + entry.bytes
            directory += four(0x0201_4B50) + two(20) + facts + two(0) + two(0) + two(0) + four(0) + four(offset) + name
        }
        let end =
            four(0x0605_4B50) + two(0) + two(0) + two(entries.count) + two(entries.count)
            + four(directory.count) + four(body.count) + two(0)
        return body + directory + end
    }

    private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
    private static func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16 & 0xFFFF) }

    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = ~0
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }
}
