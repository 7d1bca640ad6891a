extension Mark {
    /// The number under which the record keeps a mark; it never changes.
    ///
    /// 1…5 are the five-point scale itself; 10…15 stand in place of a mark;
    /// 20, 200, 300 and 1000 begin the other scales.
    package var code: Int {
        switch self {
        case .five(let number): number
        case .point: 10
        case .passed: 11
        case .failed: 12
        case .exempt: 13
        case .notAttested: 14
        case .unmarked: 15
        case .level(let number): 20 + number
        case .ten(let number): 200 + number
        case .twelve(let number): 300 + number
        case .hundred(let number): 1_000 + number
        }
    }

    /// The mark kept under a number; nil if there is none such.
    package init?(code: Int) {
        switch code {
        case 1...5: self = .five(code)
        case 10: self = .point
        case 11: self = .passed
        case 12: self = .failed
        case 13: self = .exempt
        case 14: self = .notAttested
        case 15: self = .unmarked
        case 21...23: self = .level(code - 20)
        case 201...210: self = .ten(code - 200)
        case 301...312: self = .twelve(code - 300)
        case 1_000...1_100: self = .hundred(code - 1_000)
        default: return nil
        }
    }
}
