extension String {
    /// The text as a person sees it: composed letters («й» is one, not «и» and a breve), one space where there were
    /// several, none at the ends, no invisible marks; line ends inside a cell are kept.
    package var clean: String {
        var scalars = UnicodeScalarView()
        var space: Unicode.Scalar?
        for scalar in composed.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{2028}", "\u{2029}": space = "\n"
            case " ", "\t", "\u{0B}", "\u{0C}", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{3000}":
                space = space ?? " "
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
                "\u{2060}"..."\u{2069}", "\u{FEFF}", "\u{FFFD}":
                continue
            default:
                if let space, !scalars.isEmpty { scalars.append(space) }
                space = nil
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Without regard to case, Ё and punctuation: what headers and names are compared by.
    package var plain: String {
        String(lowercased().map { $0 == "ё" ? "е" : $0.isLetter || $0.isNumber ? $0 : " " })
            .split(separator: " ").joined(separator: " ")
    }
}
