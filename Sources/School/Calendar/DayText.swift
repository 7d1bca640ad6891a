extension Day {
    /// Reads «2025-11-20», the form of addresses and files.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = digits(parts[0]), let month = digits(parts[1]), let day = digits(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads «20.11.2025» as people write it; «1.9.2025» will do too.
    package init?(russian text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
            parts[2].utf8.count == 4,
            let day = digits(parts[0]), let month = digits(parts[1]), let year = digits(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// «2025-11-20».
    package var iso: String {
        let (year, month, day) = civil
        guard (0...9_999).contains(year) else {
            return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
        }
        return String(unsafeUninitializedCapacity: 10) { text in
            for (place, number) in [year / 100, year % 100, month, day].enumerated() {
                let start = place < 2 ? place * 2 : place * 3 - 1
                (text[start], text[start + 1]) = (UInt8(48 + number / 10), UInt8(48 + number % 10))
            }
            (text[4], text[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            return 10
        }
    }

    /// «20.11.2025».
    package var russian: String {
        let (year, month, day) = civil
        return padded(day, to: 2) + "." + padded(month, to: 2) + "." + padded(year, to: 4)
    }

    /// «30.12», where the year is plain from what stands around.
    package var shortRussian: String {
        let (_, month, day) = civil
        return padded(day, to: 2) + "." + padded(month, to: 2)
    }
}
