using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>Numbers identifiers, as the bytes that they are in a file, in the order in which they are added.</summary>
internal sealed class Utf8IdTable
{
    private int[] _slots = new int[1024]; // number + 1, or 0; open addressing, at most half full
    private int[] _hashes = new int[512];
    private int[] _ends = new int[512]; // in _bytes
    private byte[] _bytes = new byte[8192];
    private int _count;

    /// <summary>Adds an identifier; false if it is there.</summary>
    public bool TryAdd(ReadOnlySpan<byte> id)
    {
        var hash = HashOf(id);
        var slot = FindSlot(id, hash);
        if (_slots[slot] != 0)
        {
            return false;
        }

        Reserve(id.Length);
        var start = StartOf(_count);
        id.CopyTo(_bytes.AsSpan(start));
        (_hashes[_count], _ends[_count]) = (hash, start + id.Length);
        _slots[slot] = ++_count;
        if (_count > _slots.Length / 2)
        {
            Rehash();
        }

        return true;
    }

    /// <summary>The number of an identifier, from 0, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int IndexOf(ReadOnlySpan<byte> id) => _slots[FindSlot(id, HashOf(id))] - 1;

    // Seeded anew in each process, so that no file can be made whose identifiers all meet
    private static int HashOf(ReadOnlySpan<byte> id)
    {
        var hash = default(HashCode);
        hash.AddBytes(id);
        return hash.ToHashCode();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindSlot(ReadOnlySpan<byte> id, int hash)
    {
        var mask = _slots.Length - 1;
        var slot = hash & mask;
        while (_slots[slot] is var number and not 0)
        {
            number--;
            if (_hashes[number] == hash && _bytes.AsSpan(StartOf(number), _ends[number] - StartOf(number)).SequenceEqual(id))
            {
                break;
            }

            slot = (slot + 1) & mask;
        }

        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int StartOf(int number) => number == 0 ? 0 : _ends[number - 1];

    private void Reserve(int length)
    {
        if (_count == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * _count);
            Array.Resize(ref _hashes, 2 * _count);
        }

        var needed = checked(StartOf(_count) + length);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, (int)Math.Min(Array.MaxLength, 2L * _bytes.Length)));
        }
    }

    private void Rehash()
    {
        _slots = new int[2 * _slots.Length];
        var mask = _slots.Length - 1;
        for (var number = 0; number < _count; number++)
        {
            var slot = _hashes[number] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }
}
