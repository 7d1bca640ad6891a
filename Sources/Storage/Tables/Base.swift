import School

/// What a client saw before it wrote: a version, or its own operation that is still on the way.
package enum Base: Sendable, Hashable {
    /// The version it was drawn with; 0 for an empty cell.
    case version(Int)
    /// The client's own predecessor, 16 bytes.
    case operation([UInt8])

    /// Whether the row as it stands is the one the client saw.
    func matches(version: Int, lastOperation: [UInt8]?) -> Bool {
        switch self {
        case .version(let seen): seen == version
        case .operation(let seen): lastOperation == seen
        }
    }
}

/// What a cell became: its new version, or another's value that stands in the way.
package enum CellOutcome: Sendable, Hashable {
    /// Written, or equal to what stands already.
    case done(version: Int)
    /// Another wrote first: the version and the stored code that stand now (nil when erased), and when.
    case conflict(version: Int, code: Int?, at: Moment)
}
