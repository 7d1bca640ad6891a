/// What a visitor's program calls itself, in two words that its owner recognises.
enum Browser {
    static func name(_ agent: String) -> String {
        let browser = browsers.first { agent.contains($0.mark) }?.name
        let system = systems.first { agent.contains($0.mark) }?.name
        switch (browser, system) {
        case (let browser?, let system?): return "\(browser), \(system)"
        case (let browser?, nil): return browser
        case (nil, let system?): return system
        default: return "неизвестная программа"
        }
    }

    /// Others call themselves Chrome and Safari as well, so those come last.
    private static let browsers = [
        (mark: "YaBrowser/", name: "Яндекс Браузер"), (mark: "Edg/", name: "Edge"), (mark: "OPR/", name: "Opera"),
        (mark: "Vivaldi/", name: "Vivaldi"), (mark: "Firefox/", name: "Firefox"), (mark: "FxiOS/", name: "Firefox"),
        (mark: "CriOS/", name: "Chrome"), (mark: "Chrome/", name: "Chrome"), (mark: "Safari/", name: "Safari"),
    ]

    private static let systems = [
        (mark: "iPhone", name: "iPhone"), (mark: "iPad", name: "iPad"), (mark: "Android", name: "Android"),
        (mark: "Windows", name: "Windows"), (mark: "Mac OS X", name: "macOS"), (mark: "CrOS", name: "ChromeOS"),
        (mark: "Linux", name: "Linux"),
    ]
}
