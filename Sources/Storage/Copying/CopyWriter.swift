import Synchronization

/// Seals items into one or several files at once.
///
/// A file: the line `parta copy 1`, the number of the master key, the stream's header, then sealed pieces, each with
/// its length in four bytes before it.
final class CopyWriter: Sendable {
    static let magic = Array("parta copy 1\n".utf8)
    /// How much is sealed in one piece.
    static let pieceLength = 256 * 1024

    private struct State {
        var outputs: [CopyOutput]
        var stream: SealingStream
        var digest = Digest()
        var part = Digest()
        var buffer: [UInt8] = []
    }

    private let state: Mutex<State>

    init(to outputs: sending [CopyOutput], key: [UInt8], master: UInt8) {
        let stream = SealingStream(key: key)
        state = Mutex(State(outputs: outputs, stream: stream))
        state.withLock { Self.spill(CopyWriter.magic + [master] + stream.header, &$0) }
    }

    /// Takes the next item; a database's digest begins with its first item.
    func put(_ item: CopyItem) {
        state.withLock { state in
            if case .database = item { state.part = Digest() }
            Self.take(item.bytes, &state)
        }
    }

    /// Takes a row whose fields are encoded already.
    func put(row body: [UInt8]) { state.withLock { Self.take(CopyItem.framed(CopyItem.rowKind, body), &$0) } }

    /// SHA-256 of the items since the database began.
    var digest: [UInt8] { state.withLock { $0.part.bytes } }

    /// Why going on is of no use, once every file has failed.
    var despair: String? {
        state.withLock { state in
            let failures = state.outputs.compactMap(\.failure)
            return failures.count == state.outputs.count ? failures.joined(separator: " ") : nil
        }
    }

    /// Ends the files; answers each file's path, length and failure, and SHA-256 of what all of them must hold.
    func finish() -> (files: [(path: String, bytes: Int, failure: String?)], digest: [UInt8]) {
        state.withLock { state in
            Self.seal(&state, isLast: true)
            for output in state.outputs { output.finish() }
            return (state.outputs.map { ($0.path, $0.written, $0.failure) }, state.digest.bytes)
        }
    }

    /// Leaves no half-written files behind.
    func abandon(_ words: String) { state.withLock { for output in $0.outputs { output.abandon(words) } } }

    private static func take(_ bytes: [UInt8], _ state: inout State) {
        state.part.take(bytes)
        state.buffer += bytes
        while state.buffer.count >= pieceLength { seal(&state, isLast: false) }
    }

    private static func seal(_ state: inout State, isLast: Bool) {
        let piece = state.stream.seal(Array(state.buffer.prefix(pieceLength)), isLast: isLast)
        state.buffer.removeFirst(min(pieceLength, state.buffer.count))
        var frame: [UInt8] = []
        Payload.append(UInt64(piece.count), width: 4, to: &frame)
        spill(frame + piece, &state)
    }

    private static func spill(_ bytes: [UInt8], _ state: inout State) {
        state.digest.take(bytes)
        for output in state.outputs { output.write(bytes) }
    }
}
