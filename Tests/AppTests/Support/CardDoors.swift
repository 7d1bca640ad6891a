import School

extension DoorTable {
    /// Cards and what belongs to them.
    static func allOfCards(_ at: DoorPlace) -> [Asked] { cards(at) + ties(at) + corrections(at) + registers(at) }

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

    /// 001 п. 2п.5, 2п.6, 4.3; 003 п. 4.1, 4.2: everyone reads the acts that bind them; registers are the keeper's.
    static func registers(_ at: DoorPlace) -> [Asked] {
        let paper = ["name": "Лебедева", "day": "2025-09-01", "paper": "обязательство № 3"]
        let end = ["ended": "999999", "lastday": "2025-11-20", "reason": "ошибка"]
        return [
            .page("/access", "+-+-------"), .page("/acts", "++++++++++"), .act("/acts", ["agree": "1"], "++++++++++"),
            .page("/registers", "--+-------"), .page("/registers/obligations", "--+-------"),
            .act("/registers/obligations", paper, "--+-------"),
            .act("/registers/obligations/end", end, "--0-------"),
            .act("/registers/required", ["required": "no"], "--+-------"),
        ]
    }

    /// 001 п. 3.3: ties, posts and categories are the keeper's to keep; a court's word closes the diary at once.
    static func ties(_ at: DoorPlace) -> [Asked] {
        let tie = "/people/\(at.anna)/parents/\(at.tie)", categories = "/people/\(at.anna)/categories"
        let category = ["category": "ПИТ", "basis": "заявление № 5", "from": "2025-11-20"]
        let posts = "/people/\(at.other)/posts"
        return [
            .page(tie, "--+-------"), .act(tie, ["kin": "2", "blocked": "no"], "--+-------"),
            // A tie of another child is none of this one's.
            .page("/people/\(at.boris)/parents/\(at.tie)", "--0-------"),
            .act("/people/\(at.anna)/verified", [:], "--+-------"),
            .page(posts, "--+-------"), .act(posts, ["post": "педагог", "from": "2025-11-20"], "--+-------"),
            .act(posts + "/end", ["ended": "999999", "lastday": "2025-11-20"], "--0-------"),
            .page("/people/health", "0000000---"),
            .act("/school/fields", ["categories": "yes", "health": "yes"], "--+-------"),
            .page(categories, "+++0+00---"), .act(categories, category, "--+-------"),
            .act(categories + "/999999", ["what": "cancel"], "--0-------"),
        ]
    }
}
