import CZlib

/// Compression for those who accept it.
enum Gzip {
    /// The bytes in gzip form, or nil when zlib refuses. Level 1 for pages made now, 9 for what is made once.
    static func pack(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
        var stream = z_stream()
        // 15 + 16: the largest window, with gzip's header and trailer.
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
        return input.withUnsafeMutableBufferPointer { from in
            out.withUnsafeMutableBufferPointer { to -> Int? in
                stream.next_in = from.baseAddress
                stream.avail_in = UInt32(from.count)
                stream.next_out = to.baseAddress
                stream.avail_out = UInt32(to.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : nil
            }
        }.map { Array(out.prefix($0)) }
    }
}
