import School
import Testing

struct NetworkPrefixTests {
    @Test(arguments: [
        ("95.24.1.7", "95.24.200.3"), ("10.0.4.17", "192.168.1.5"), ("127.0.0.1", "172.20.0.9"),
        ("::1", "fe80::1"), ("2a00:1fa0:1::5", "2A00:1FA0:9999::1"), ("::ffff:95.24.1.7", "95.24.3.3"),
    ])
    func `addresses of one place have one prefix`(one: String, other: String) {
        #expect(NetworkPrefix(one) == NetworkPrefix(other))
    }

    @Test(arguments: [
        ("95.24.1.7", "178.176.3.4"), ("95.24.1.7", "10.0.4.17"), ("172.15.0.1", "172.16.0.1"),
        ("2a00:1fa0::1", "2a00:1370::1"), ("95.24.1.7", "2a00:1fa0::1"),
    ])
    func `addresses of two places have two`(one: String, other: String) {
        #expect(NetworkPrefix(one) != NetworkPrefix(other))
    }

    @Test func `what is no address is nobody's place`() {
        for text in ["", "вода", "1.2.3", ":::", "999.999.999.999"] { _ = NetworkPrefix(text) }
        #expect(NetworkPrefix("").text == "своя сеть")
    }
}
