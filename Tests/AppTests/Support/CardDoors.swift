import School

extension DoorTable {
    /// 001 п. 3.3, 003 п. 1.6: which fields a card has is the keeper's word, and so are the sealed ones while the class
    /// teachers' switch is off.
    static func cards(_ at: DoorPlace) -> [Asked] {
        let secret = "/people/\(at.anna)/secret/snils"
        return [
            .page("/school/fields", "--+-------"), .page(secret, "--0-------"),
            .act("/school/fields", ["snils": "yes"], "--+-------"),
            .act(secret, ["value": "112-233-445 95"], "--+-------"), .page(secret, "--+-------"),
            .act(secret + "/reveal", ["purpose": "запрос фонда"], "--+-------"),
            .act(secret + "/erase", ["why": "ошибка"], "--+-------"),
            .act("/school/fields/erase", ["field": "snils", "why": "лишнее"], "--=-------"),
        ]
    }
}
