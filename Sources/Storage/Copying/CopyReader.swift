import Glibc
import School

/// Opens a copy's file and hands out its items; whatever is not as it was sealed is an objection.
final class CopyReader {
    private let file: Int32
    private let path: String
    private var stream: OpeningStream
    private var buffer: [UInt8] = []
    private var at = 0
    private var isOver = false
    private(set) var digest = Digest()
    /// SHA-256 of the items since the database began, its end left out.
    private(set) var part = Digest()

    /// `key` answers the key of a master's number, nil where there is none.
    init(_ path: String, key: (UInt8) -> [UInt8]?) throws {
        self.path = path
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Objection("Файл копии «\(path)» не открывается: есть ли он?") }
        do {
            let start = try Self.read(file, CopyWriter.magic.count + 1 + SealedStream.headerLength) ?? []
            guard start.starts(with: CopyWriter.magic), start.count > CopyWriter.magic.count else {
                throw Objection("«\(path)» — не копия «Парты».")
            }
            let master = start[CopyWriter.magic.count]
            guard let key = key(master) else {
                throw Objection(
                    "Копия закрыта ключом № \(master), а в связке его нет. Нужна связка, с которой её делали.")
            }
            guard let stream = OpeningStream(key: key, header: Array(start.dropFirst(CopyWriter.magic.count + 1)))
            else {
                throw Objection("«\(path)» повреждена в самом начале.")
            }
            self.stream = stream
            digest.take(start)
        } catch {
            close(file)
            throw error
        }
        self.file = file
    }

    deinit { close(file) }

    /// The next item; nil after the last.
    func next() throws -> CopyItem? {
        while buffer.count - at < 5, try fill() {}
        if at == buffer.count, isOver { return nil }
        guard buffer.count - at >= 5 else { throw broken }
        let kind = buffer[at], length = buffer[at + 1...at + 4].reduce(0) { $0 << 8 | Int($1) }
        while buffer.count - at < 5 + length, try fill() {}
        guard buffer.count - at >= 5 + length else { throw broken }
        guard let item = CopyItem(kind: kind, Array(buffer[at + 5..<at + 5 + length])) else { throw broken }
        if case .database = item { part = Digest() }
        if case .databaseEnd = item {} else { part.take(Array(buffer[at..<at + 5 + length])) }
        at += 5 + length
        return item
    }

    private var broken: Objection {
        Objection("Копия «\(path)» повреждена или обрезана: возьмите другую. Ключ подходит, содержимое — нет.")
    }

    /// Opens the next piece; false after the last.
    private func fill() throws -> Bool {
        if isOver { return false }
        guard let frame = try Self.read(file, 4), frame.count == 4 else { throw broken }
        let length = frame.reduce(0) { $0 << 8 | Int($1) }
        guard length <= CopyWriter.pieceLength + SealedStream.overhead, let sealed = try Self.read(file, length),
            sealed.count == length, let piece = stream.open(sealed)
        else { throw broken }
        digest.take(frame + sealed)
        buffer.removeFirst(at)
        at = 0
        buffer += piece.bytes
        isOver = piece.isLast
        if isOver, try Self.read(file, 1)?.isEmpty == false { throw broken }
        return true
    }

    private static func read(_ file: Int32, _ count: Int) throws -> [UInt8]? {
        var out = [UInt8](repeating: 0, count: count), filled = 0
        while filled < count {
            let got = out.withUnsafeMutableBytes {
                Glibc.read(file, $0.baseAddress.map { $0 + filled }, count - filled)
            }
            if got == 0 { break }
            if got < 0, errno != EINTR { throw Objection("Файл копии не читается: носитель неисправен?") }
            filled += max(got, 0)
        }
        return Array(out.prefix(filled))
    }
}
