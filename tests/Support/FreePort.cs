using System.Net;
using System.Net.Sockets;

namespace Archive.Tests.Support;

/// <summary>
/// A port that nobody listens at. It lies below the ports that systems give to connections that go out (from 32768 on Linux, from 49152 by RFC 6335):
/// one of those may be taken by any request between the moment it is found and the moment it is opened.
/// </summary>
public static class FreePort
{
    private static int s_last = 10_000 + (Environment.ProcessId * 16 % 20_000);

    public static int Take()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref s_last);
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there: the next one.
            }
        }
    }
}
