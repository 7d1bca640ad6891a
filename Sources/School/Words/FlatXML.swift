/// Reads the elements of a small XML file in order: names and attributes, no text, no document type.
enum FlatXML {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// Its line in the file, from 1.
        let line: Int

        subscript(name: String) -> String? { attributes[name] }
    }

    /// In bytes: a year's calendar takes three thousand.
    static let largest = 200_000

    /// Every element, the root first; what is not well-formed meets an objection.
    static func elements(of bytes: [UInt8]) throws(Objection) -> [Element] {
        guard bytes.count <= largest else { throw Objection("Файл слишком велик для календаря.") }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard !body.contains(0), let text = String(validating: body, as: UTF8.self) else {
            throw Objection("Это не файл XML: нужен текст в кодировке UTF-8.")
        }
        var reader = FlatXMLReader(Array(text.utf8))
        return try reader.all()
    }
}

/// Walks through the bytes of a document once.
struct FlatXMLReader {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var open: [String] = []
    private var found: [FlatXML.Element] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func all() throws(Objection) -> [FlatXML.Element] {
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                let isBlank = " \t\r\n".utf8.contains(bytes[place])
                guard isBlank || !open.isEmpty else { throw broken("вне элементов стоит текст") }
                step()
                continue
            }
            if take("<!--") {
                try skip(past: "-->")
            } else if take("<?") {
                try skip(past: "?>")
            } else if take("<!") {
                throw Objection(
                    "В файле есть описание типа документа (<!DOCTYPE): такие файлы не принимаются.")
            } else {
                try tag()
            }
        }
        guard open.isEmpty, !found.isEmpty else {
            throw broken(found.isEmpty ? "нет ни одного элемента" : "файл обрывается")
        }
        return found
    }

    private mutating func tag() throws(Objection) {
        step()
        let isEnd = take("/"), at = line, name = try word()
        if isEnd {
            blanks()
            guard open.popLast() == name, take(">") else { throw broken("элемент «\(name)» закрыт не своим именем") }
            return
        }
        guard !open.isEmpty || found.isEmpty else { throw broken("после конца документа есть лишнее") }
        var attributes: [String: String] = [:]
        blanks()
        while place < bytes.count, bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "/") {
            let key = try word()
            blanks()
            guard take("=") else { throw broken("у «\(key)» нет значения") }
            blanks()
            attributes[key] = try value(of: key)
            blanks()
        }
        found.append(FlatXML.Element(name: name, attributes: attributes, line: at))
        if take("/>") { return }
        guard take(">"), open.count < 16 else { throw broken("элемент «\(name)» не закрыт") }
        open.append(name)
    }

    private mutating func value(of key: String) throws(Objection) -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
            throw broken("у «\(key)» нет значения в кавычках")
        }
        let quote = bytes[place]
        step()
        let start = place
        while place < bytes.count, bytes[place] != quote, bytes[place] != UInt8(ascii: "<") { step() }
        guard place < bytes.count, bytes[place] == quote else { throw broken("значение «\(key)» не закрыто") }
        defer { step() }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func word() throws(Objection) -> String {
        let start = place
        while place < bytes.count, !" \t\r\n=/><\"'".utf8.contains(bytes[place]) { step() }
        guard place > start, place - start <= 60 else { throw broken("пропущено имя") }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func blanks() {
        while place < bytes.count, " \t\r\n".utf8.contains(bytes[place]) { step() }
    }

    private mutating func skip(past end: StaticString) throws(Objection) {
        while place < bytes.count {
            if take(end) { return }
            step()
        }
        throw broken("нет «\(end)»")
    }

    private mutating func step() {
        if bytes[place] == 10 { line += 1 }
        place += 1
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[place + offset] != word.utf8Start[offset] { return false }
        place += count
        return true
    }

    private func broken(_ words: String) -> Objection { Objection("Файл XML повреждён: строка \(line), \(words).") }
}
