import Web

/// Reads XML from outside: no document type, no entities but the five, limited size and depth.
///
/// An own small reader, because the system's resolves or silently drops what a document type brings, and takes the
/// whole of Foundation with it. It keeps only elements, attributes and text.
struct XMLReader {
    /// In bytes.
    static let largestFile = 20 << 20
    static let deepest = 32

    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0

    /// The root of a document.
    static func root(of file: [UInt8]) throws(FileProblem) -> XMLNode {
        guard file.count <= largestFile else { throw FileProblem("Файл больше \(largestFile >> 20) МБ.") }
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            throw FileProblem("Файл XML в кодировке UTF-16. Сохраните или выгрузите его в UTF-8 или Windows-1251.")
        }
        guard !file.contains(0) else { throw FileProblem("В файле есть нулевые байты, это не текст XML.") }
        var reader = XMLReader(bytes: Array(try text(of: file).utf8))
        try reader.skipProlog()
        guard reader.looking(at: "<") else { throw FileProblem("Это не файл XML: в нём нет ни одного элемента.") }
        let root = try reader.element()
        try reader.skipProlog()
        guard reader.place == reader.bytes.count else { throw reader.problem("после конца документа есть лишнее") }
        return root
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private static func text(of file: [UInt8]) throws(FileProblem) -> String {
        let start = String(decoding: file.prefix(200), as: UTF8.self).lowercased().replacing("'", with: "\"")
        if start.contains("encoding=\"windows-1251\"") { return Windows1251.decode(file) }
        let body = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw FileProblem("Файл XML повреждён: это не текст в кодировке UTF-8.")
        }
        return text
    }

    private mutating func element() throws(FileProblem) -> XMLNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw problem("вложенность больше \(Self.deepest)") }
        place += 1
        var node = XMLNode(name: try name())
        try attributes(into: &node)
        if skip("/>") { return node }
        guard skip(">") else { throw problem("элемент «\(node.name.prefix(40))» не закрыт") }
        try content(into: &node)
        guard skip(node.name), skipSpace(), skip(">") else {
            throw problem("элемент «\(node.name.prefix(40))» закрыт не своим именем")
        }
        return node
    }

    /// Up to and including `</`.
    private mutating func content(into node: inout XMLNode) throws(FileProblem) {
        var text: [UInt8] = []
        while true {
            guard place < bytes.count else { throw problem("файл обрывается внутри «\(node.name.prefix(40))»") }
            if skip("</") { break }
            if skip("<![CDATA[") {
                text += try upTo("]]>")
            } else if try skipAside() {
                continue
            } else if looking(at: "<") {
                node.children.append(try element())
            } else if bytes[place] == UInt8(ascii: "&") {
                text += try entity()
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        node.text = String(decoding: text, as: UTF8.self)
    }

    private mutating func attributes(into node: inout XMLNode) throws(FileProblem) {
        while skipSpace(), place < bytes.count, !looking(at: ">"), !looking(at: "/>") {
            let name = try name()
            guard skipSpace(), skip("="), skipSpace(), looking(at: "\"") || looking(at: "'") else {
                throw problem("у «\(name.prefix(40))» нет значения в кавычках")
            }
            let quote = bytes[place]
            place += 1
            var value: [UInt8] = []
            while place < bytes.count, bytes[place] != quote, bytes[place] != UInt8(ascii: "<") {
                if bytes[place] == UInt8(ascii: "&") {
                    value += try entity()
                } else {
                    value.append(bytes[place])
                    place += 1
                }
            }
            guard place < bytes.count, bytes[place] == quote else {
                throw problem("значение «\(name.prefix(40))» не закрыто")
            }
            place += 1
            node.attributes[name] = String(decoding: value, as: UTF8.self)
        }
    }

    private mutating func entity() throws(FileProblem) -> [UInt8] {
        place += 1
        let name = String(decoding: try upTo(";", within: 10), as: UTF8.self)
        let known: [String: UInt8] = [
            "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"), "amp": UInt8(ascii: "&"), "quot": UInt8(ascii: "\""),
            "apos": UInt8(ascii: "'"),
        ]
        if let byte = known[name] { return [byte] }
        let number =
            name.hasPrefix("#x")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let scalar = number.flatMap(Unicode.Scalar.init), scalar != "\0" else {
            throw problem("неизвестное обозначение «&\(name);»")
        }
        return Array(String(scalar).utf8)
    }

    private mutating func name() throws(FileProblem) -> String {
        let start = place
        while place < bytes.count, !" \t\r\n=/><\"'&".utf8.contains(bytes[place]) { place += 1 }
        guard place > start, place - start <= 200 else { throw problem("имя элемента пропущено") }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func skipProlog() throws(FileProblem) {
        while skipSpace(), try skipAside() {}
    }

    /// Comments and instructions are passed over; a document type is refused before anything of it is read.
    private mutating func skipAside() throws(FileProblem) -> Bool {
        if skip("<!--") {
            _ = try upTo("-->")
        } else if skip("<?") {
            _ = try upTo("?>")
        } else if looking(at: "<!") {
            throw FileProblem(
                "В файле есть описание типа документа (<!DOCTYPE): такие файлы не принимаются. "
                    + "Сохраните его без описания."
            )
        } else {
            return false
        }
        return true
    }

    private mutating func upTo(_ end: StaticString, within limit: Int = .max) throws(FileProblem) -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, place - start <= limit {
            if skip(end) { return bytes[start..<(place - end.utf8CodeUnitCount)] }
            place += 1
        }
        throw problem("нет «\(end)»")
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        while place < bytes.count, " \t\r\n".utf8.contains(bytes[place]) { place += 1 }
        return true
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        guard looking(at: word) else { return false }
        place += word.utf8CodeUnitCount
        return true
    }

    private mutating func skip(_ word: String) -> Bool {
        guard bytes[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    private func looking(at word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[place + $0] == word.utf8Start[$0] }
    }

    private func problem(_ words: String) -> FileProblem {
        let line = bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
        return FileProblem("Файл XML повреждён: строка \(line), \(words).")
    }
}
