extension DoorTable {
    /// 003 п. 2.3, 4.1, 4.2: final marks are the teacher's own; the director, the deputy and the class teacher look, the
    /// class teacher puts them only where the school has settled that (003 п. 4.4).
    static func finals(_ at: DoorPlace) -> [Asked] {
        [
            .page("/journal/8b/algebra/final", "+++++00---"),
            .act("/journal/8b/algebra/final", ["p": "q1"], "--0+000---"),
        ]
    }
}
