/// Setting a school up from files: 001 п. 4.4 gives it to the one who keeps the journals, alone.
extension DoorTable {
    static func setUp(_ at: DoorPlace) -> [Asked] {
        let key = "00112233445566778899aabbccddeeff"
        return [
            .page("/setup/files", "--+-------"), .page("/setup/templates/students.csv", "--+-------"),
            // Let in, but without a file, or with the key of none.
            .act("/setup/files", [:], "--=-------"), .page("/setup/files/\(key)", "--0-------"),
            .act("/setup/files/\(key)", [:], "--0-------"), .page("/setup/files/\(key)/columns/0", "--0-------"),
            .act("/setup/files/\(key)/columns/0", [:], "--0-------"),
        ]
    }
}
