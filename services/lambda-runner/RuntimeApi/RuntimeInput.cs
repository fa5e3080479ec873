using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>What a runtime has sent and nobody has taken yet: one buffer, filled from the socket when nothing whole is left in it.</summary>
internal sealed class RuntimeInput(Socket socket)
{
    private const int FirstBytes = 16 * 1024;

    private byte[] _buffer = new byte[FirstBytes];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Untaken => _buffer.AsSpan(_start, _end - _start);

    public void Take(int count)
    {
        _start += count;
        if (_start == _end) _start = _end = 0;
    }

    /// <summary>Waits for more behind what is there. False when the runtime has closed the connection.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> FillAsync()
    {
        MakeRoom();
        var count = await socket.ReceiveAsync(_buffer.AsMemory(_end), SocketFlags.None);
        _end += count;
        return count > 0;
    }

    /// <summary>Takes what is there, then reads on into the destination until it is full. False when the connection closes before.</summary>
    public async ValueTask<bool> FillAsync(Memory<byte> destination)
    {
        var filled = Math.Min(destination.Length, Untaken.Length);
        Untaken[..filled].CopyTo(destination.Span);
        Take(filled);
        while (filled < destination.Length)
        {
            var count = await socket.ReceiveAsync(destination[filled..], SocketFlags.None);
            if (count == 0) return false;
            filled += count;
        }

        return true;
    }

    private void MakeRoom()
    {
        if (_end < _buffer.Length) return;
        var larger = _start == 0 ? new byte[2 * _buffer.Length] : _buffer;
        Untaken.CopyTo(larger);
        (_buffer, _start, _end) = (larger, 0, _end - _start);
    }
}
