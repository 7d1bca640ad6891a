import Testing

/// One thought a file, one step a function.
struct SizeTests {
    @Test func `no Swift file is longer than a thought`() {
        expectNone(House.sources.filter { !$0.isTest }.compactMap { $0.longer(than: 300) }, "at most 300 lines")
        expectNone(House.sources.filter(\.isTest).compactMap { $0.longer(than: 250) }, "at most 250 lines a test file")
    }

    @Test func `most Swift files are read at a glance`() throws {
        let lengths = House.product.map(\.lines.count).sorted()
        try #require(!lengths.isEmpty)
        #expect(lengths[lengths.count / 2] <= 60, "the median of the product's files, in lines")
        #expect(lengths[lengths.count * 9 / 10] <= 150, "nine of ten of the product's files, in lines")
    }

    @Test func `a function fits on half a screen`() {
        expectNone(
            House.product.flatMap { file in
                file.bodies.filter { $0.length > 30 && !$0.isTable }.map {
                    Complaint(file, $0.line, "a body of \($0.length) lines")
                }
            }, "at most 30 lines a function")
    }

    @Test func `scripts and styles stay small`() {
        expectNone(House.files("js").compactMap { $0.longer(than: 150) }, "at most 150 lines a script")
        expectNone(House.files("css").compactMap { $0.longer(than: 250) }, "at most 250 lines a stylesheet")
    }

    @Test func `the scripts at the door stay plain`() {
        let doors = ["run", "test", "check", ".ci/run"].map { Source(path: $0, text: House.text($0)) }
        expectNone(doors.filter { $0.lines.isEmpty }.map { Complaint($0.path, "is not there") }, "four doors")
        expectNone(doors.compactMap { $0.longer(than: 40) }, "at most 40 lines a script")
    }

    @Test func `the model school stays a sample`() {
        let lines = House.product.filter { $0.isIn("Sources/ModelSchool") }.reduce(0) { $0 + $1.lines.count }
        #expect(lines < 1000, "it must not grow into a second product")
    }
}

extension Source {
    fileprivate func longer(than limit: Int) -> Complaint? {
        lines.count > limit ? Complaint(self, limit, "\(lines.count) lines") : nil
    }
}
